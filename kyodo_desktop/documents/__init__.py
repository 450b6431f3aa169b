"""The only place that knows PDF: a workshop goes in, a file for paper, archive and reader comes out."""
