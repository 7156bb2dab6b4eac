package vn.cancu.web;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import vn.cancu.web.page.Page;

/// Turns page records into HTML. Templates come from the class path only and escape everything they print.
final class Templates {
    private final PebbleEngine engine;

    /// @param assets version of the static files, part of their addresses
    Templates(String assets) {
        var loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix("templates");
        loader.setSuffix(".peb");
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .defaultLocale(Locale.of("vi", "VN"))
                .extension(new Globals(assets))
                .build();
    }

    /// The page as HTML.
    String render(Page page) {
        var out = new StringWriter(16_384);
        try {
            engine.getTemplate(page.template()).evaluate(out, Map.of("page", page));
        } catch (IOException e) {
            throw new UncheckedIOException(page.template(), e);
        }
        return out.toString();
    }

    private static final class Globals extends AbstractExtension {
        private final String assets;

        Globals(String assets) {
            this.assets = assets;
        }

        @Override
        public Map<String, Object> getGlobalVariables() {
            return Map.of("assets", assets);
        }
    }
}
