"""The door: the window with no command or with a file, the command line with a command."""

import sys


def main() -> int:
    """Run what the arguments ask for; the exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--isolated-child"]:
        from gapanalyzer.isolate import child  # noqa: PLC0415 - a reader's process starts with as little as possible

        child.main()
        return 0
    if arguments and not arguments[0].endswith(".gap") and arguments != ["--selftest"]:
        from gapanalyzer.cli.main import main as command_line  # noqa: PLC0415 - the window starts without it

        return command_line(arguments)
    from gapanalyzer.ui.run import run  # noqa: PLC0415 - the command line runs where Qt cannot

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
