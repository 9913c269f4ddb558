"""What is done to paths: their connections, their visits, and the paths themselves."""
