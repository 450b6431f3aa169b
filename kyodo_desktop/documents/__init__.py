"""The only place that knows reportlab: a workshop goes in, a PDF comes out."""
