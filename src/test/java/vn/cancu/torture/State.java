package vn.cancu.torture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cancu.index.Finding;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.UnusableIndexException;
import vn.cancu.json.ExportJson;
import vn.cancu.json.Json;

/// What an index folder holds, read by a process that did not write it.
///
/// @param lines the export, line by line
/// @param files ids of the file records
/// @param documents ids of the documents, one for each time it is held
/// @param findings what `verify` says
record State(List<String> lines, Set<String> files, List<String> documents, List<Finding> findings) {

    static State of(Path folder) {
        return of(folder, true);
    }

    /// The same without the export, which takes longest.
    static State ids(Path folder) {
        return of(folder, false);
    }

    private static State of(Path folder, boolean exported) {
        try (var index = LuceneIndex.open(folder)) {
            List<Finding> findings = index.verify();
            if (!findings.isEmpty()) {
                return new State(List.of(), Set.of(), List.of(), findings);
            }
            var lines = new ArrayList<String>();
            var documents = new ArrayList<String>();
            index.citing().forEach(citing -> {
                documents.add(citing.card().id());
                if (exported) {
                    index.find(citing.card().id())
                            .ifPresent(document -> lines.add(Json.line(ExportJson.of(document, citing.mentions()))));
                }
            });
            Set<String> files = new HashSet<>();
            index.files().forEach(file -> {
                files.add(file.id());
                lines.add(Json.line(ExportJson.of(file)));
            });
            return new State(lines, files, documents, findings);
        } catch (UnusableIndexException e) {
            return new State(List.of(), Set.of(), List.of(), List.of(new Finding("index", e.getMessage())));
        }
    }

    /// The first line in which two exports differ; empty when they are equal.
    String difference(State other) {
        for (int i = 0; i < Math.max(lines.size(), other.lines.size()); i++) {
            String mine = i < lines.size() ? lines.get(i) : "(nothing)";
            String theirs = i < other.lines.size() ? other.lines.get(i) : "(nothing)";
            if (!mine.equals(theirs)) {
                int at = 0;
                while (at < Math.min(mine.length(), theirs.length()) && mine.charAt(at) == theirs.charAt(at)) {
                    at++;
                }
                return around(mine, at) + " <> " + around(theirs, at);
            }
        }
        return "";
    }

    private static String around(String line, int at) {
        return line.substring(0, Math.min(60, at)) + "…"
                + line.substring(Math.max(at - 100, 0), Math.min(at + 160, line.length()));
    }
}
