package vn.cancu.json;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes the shapes of this package as JSON text. Components come in the order in which the records declare them.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();

    private Json() {}

    /// One line.
    ///
    /// @param shape a record of this package, or a list of them
    public static String line(Object shape) {
        return MAPPER.writeValueAsString(shape);
    }

    /// Indented, for files that people read.
    ///
    /// @param shape a record of this package, or a list of them
    public static String pretty(Object shape) {
        return PRETTY.writeValueAsString(shape);
    }
}
