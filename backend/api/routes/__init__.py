"""The API's calls, one noun per file; each gives a router for what it is told to serve."""
