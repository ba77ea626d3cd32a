"""The built site as its readers meet it: in a browser, served from a folder of some host."""
