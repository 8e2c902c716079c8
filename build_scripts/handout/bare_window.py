"""The least that a program with a window can be: what ours is measured against."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit


def main() -> int:
    """Show an empty window until somebody ends the process."""
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.setWindowTitle("Bare window")
    window.setCentralWidget(QPlainTextEdit())
    window.resize(1080, 680)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
