package vn.cancu;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/// Sends what libraries log through `java.util.logging` (Lucene does) the way of all other logs, where `logback.xml`
/// decides; without it Lucene's advice on virtual machine options is printed before the answer of every search.
///
/// The log manager of the JDK makes one of these when the first library logs; a command that logs nothing pays nothing.
public final class LibraryLogs {
    private static final String CONFIGURATION = "handlers=org.slf4j.bridge.SLF4JBridgeHandler\n.level=WARNING\n";

    /// Called by the log manager.
    ///
    /// @throws IOException never: the configuration is in memory
    public LibraryLogs() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// To be called first in `main`, before any library is touched.
    static void route() {
        System.setProperty("java.util.logging.config.class", LibraryLogs.class.getName());
    }
}
