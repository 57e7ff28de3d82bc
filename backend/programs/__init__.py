"""A contestant's run as a program for other libraries, to read and to run elsewhere."""
