"""The chapter's techniques: a folder for each place where one acts, a file for each technique."""
