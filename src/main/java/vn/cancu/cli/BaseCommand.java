package vn.cancu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.cancu.index.StoredDocument;
import vn.cancu.library.Library;

/// What all commands share: the root command and the two streams. Data goes to `out`, everything else to `err`.
abstract class BaseCommand implements Callable<Integer> {
    final Cancu root;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    CommandSpec spec;

    BaseCommand(Cancu root) {
        this.root = root;
    }

    /// The held document that an id or a number names.
    static StoredDocument find(Library library, String id) {
        return library.index()
                .find(id)
                .or(() -> {
                    library.refresh();
                    return library.graph().lookup(id).stream()
                            .flatMap(directive -> directive.held().stream())
                            .findFirst()
                            .flatMap(card -> library.index().find(card.id()));
                })
                .orElseThrow(() -> new Cancu.WrongUsage("no held document «" + id
                        + "»; 'cancu search' shows ids, 'cancu trace' shows cited documents"));
    }

    /// Opens the library for a query. If it is empty, a line says how to load documents, because a misspelt index
    /// folder looks just the same.
    final Library held() {
        Library library = root.library();
        if (library.index().isEmpty()) {
            err().println("cancu: no documents in " + root.indexFolder()
                    + ": load some with 'cancu index FOLDER', or name the right folder with --index");
        }
        return library;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
