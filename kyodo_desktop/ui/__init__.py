"""The only place that knows Qt. How to write a screen: docs/ui.md."""
