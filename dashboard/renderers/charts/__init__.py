"""One module per kind of chart; each turns an Exhibit into a Chart for one width class."""
