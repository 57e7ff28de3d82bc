"""What is fast, and how fast beside what: ours and the peer's, measured in one run."""
