package vn.cancu;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Clients that request pages from a server one after the other, each over a persistent connection.
///
/// @param port port of the server on this machine
/// @param clients number of concurrent clients
/// @param millis duration in milliseconds
record HttpLoad(int port, int clients, long millis) {

    /// Requests these paths in a cycle, each client starting at a different one.
    ///
    /// @return the response time of each page
    Times run(List<String> paths) throws Exception {
        long end = System.nanoTime() + millis * 1_000_000;
        var all = new Times();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Times>> each = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int first = i * 31;
                each.add(() -> client(paths, first, end));
            }
            for (var one : threads.invokeAll(each)) {
                all.addAll(one.get());
            }
        }
        return all;
    }

    private Times client(List<String> paths, int first, long end) throws IOException {
        var times = new Times();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int i = first; System.nanoTime() < end; i++) {
                long start = System.nanoTime();
                String request = "GET " + paths.get(i % paths.size()) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                read(in);
                times.add(System.nanoTime() - start);
            }
        }
        return times;
    }

    private static void read(InputStream in) throws IOException {
        int length = -1;
        boolean chunked = false;
        String status = line(in);
        if (!status.contains(" 200 ")) {
            throw new IOException(status);
        }
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(lower.substring(15).strip())
                    : length;
            chunked |= lower.startsWith("transfer-encoding: chunked");
        }
        if (chunked) {
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                in.skipNBytes(size + 2);
            }
            line(in);
        } else {
            in.skipNBytes(length);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
