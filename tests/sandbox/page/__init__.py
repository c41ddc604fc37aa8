"""The demo's page: what its server promises to the browser."""
