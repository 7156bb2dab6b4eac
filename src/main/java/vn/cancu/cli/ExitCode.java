package vn.cancu.cli;

/// The exit codes of the commands.
final class ExitCode {
    static final int DONE = 0;
    static final int BROKE = 1;
    static final int WRONG_USAGE = 2;
    static final int DONE_WITH_FAILURES = 3;
    static final int IN_USE = 4;

    private ExitCode() {}
}
