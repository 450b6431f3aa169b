"""Every word a user sees, on screen and on paper. Japanese first; one module for each place."""
