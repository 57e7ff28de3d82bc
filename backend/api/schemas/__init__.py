"""What goes in and out over HTTP, as models: they validate, and OpenAPI documents them."""
