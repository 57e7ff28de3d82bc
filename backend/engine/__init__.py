"""The only place with jit, scan and vmap: what is compiled, and what runs."""
