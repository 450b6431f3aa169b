"""協働デスク: agreements that many parties can sign tonight."""

__version__ = "0.1.0"
