"""What a visitor sees and can choose: Dash layouts and callbacks, one module per page."""
