package vn.cancu.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes the shapes of this package as JSON text, and reads the few that people write. Components come in the order in
/// which the records declare them.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();

    private Json() {}

    /// Reads a shape that people write by hand.
    ///
    /// @param text JSON
    /// @param shape a record of this package
    /// @return the record; unknown keys are ignored
    /// @throws IllegalArgumentException with one line on what is wrong when the text is not of that shape
    public static <T> T read(String text, Class<T> shape) {
        try {
            return MAPPER.readValue(text, shape);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    e.getOriginalMessage().lines().findFirst().orElse("not JSON"), e);
        }
    }

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
