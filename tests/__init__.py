"""Every check of Descent Lab that pytest runs."""
