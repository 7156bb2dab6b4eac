package vn.cancu.torture;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Somebody who searches on the site.
///
/// @param client asks
/// @param question the address of a list of hits
record Visitor(HttpClient client, URI question) implements AutoCloseable {
    private static final Pattern HIT = Pattern.compile("href=\"/documents/([^\"?#/]+)");

    /// What the site answered.
    record Answer(int status, String page) {
        /// Ids of the documents that the page links to, in their order.
        List<String> hits() {
            return HIT.matcher(page)
                    .results()
                    .map((MatchResult hit) -> hit.group(1))
                    .distinct()
                    .toList();
        }

        /// Whether it says what is wrong and which command helps, without a stack trace.
        boolean isHelp() {
            return status == 503 && page.contains("--rebuild") && !page.contains("\tat ");
        }
    }

    /// Waits until a site says where it is.
    static Visitor of(Program.Running site) throws IOException, InterruptedException {
        return new Visitor(HttpClient.newHttpClient(), address(site).resolve("/search?q=ke+hoach"));
    }

    /// Waits until a site says where it is.
    static URI address(Program.Running site) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && site.process().isAlive(); i++) {
            String said = Files.readString(site.err());
            int at = said.indexOf("http://");
            if (at >= 0) {
                return URI.create(said.substring(at).split("\\s")[0]);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("the site did not start: " + Files.readString(site.err()));
    }

    Answer ask() throws InterruptedException {
        try {
            var answer = client.send(HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, "no answer: " + e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
