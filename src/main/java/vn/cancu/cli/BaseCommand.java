package vn.cancu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What every command has: the root command and its two streams. Data goes to `out`, everything else to `err`.
abstract class BaseCommand implements Callable<Integer> {
    final Cancu root;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    CommandSpec spec;

    BaseCommand(Cancu root) {
        this.root = root;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
