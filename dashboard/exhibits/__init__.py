"""What is asked, and what is answered: the View and the Exhibit."""
