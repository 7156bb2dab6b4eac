package vn.cancu.json;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Describes the shapes of this package as JSON Schema (2020-12), derived from the records, so that a new component is
/// described at once.
///
/// A component that may be null is of its type or `null`; every component is always there.
public final class Schemas {
    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.of(
            String.class, Map.of("type", "string"),
            boolean.class, Map.of("type", "boolean"),
            int.class, Map.of("type", "integer", "format", "int32"),
            Integer.class, Map.of("type", "integer", "format", "int32"),
            long.class, Map.of("type", "integer", "format", "int64"),
            Long.class, Map.of("type", "integer", "format", "int64"),
            float.class, Map.of("type", "number", "format", "float"),
            double.class, Map.of("type", "number", "format", "double"));

    private final Map<String, Object> described = new TreeMap<>();

    /// A reference to the schema of a record of this package, which is described with all it holds.
    public Map<String, Object> of(Class<?> shape) {
        Map<String, Object> plain = PLAIN.get(shape);
        if (plain != null) {
            return plain;
        }
        if (!shape.isRecord()) {
            throw new IllegalArgumentException("no shape: " + shape);
        }
        String name = name(shape);
        if (!described.containsKey(name)) {
            described.put(name, Map.of());
            described.put(name, object(shape));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /// All that was described, by name.
    public Map<String, Object> all() {
        return described;
    }

    /// `Card` of `CardJson`, `DirectiveBrief` of `DirectiveJson.Brief`.
    private static String name(Class<?> shape) {
        String simple = shape.getSimpleName().replace("Json", "");
        String own = simple.equals("Shape") ? simple : simple.replace("Shape", "");
        Class<?> around = shape.getDeclaringClass();
        return around == null || around == ApiJson.class || around == RegistryJson.class ? own : name(around) + own;
    }

    private Map<String, Object> object(Class<?> shape) {
        var properties = new LinkedHashMap<String, Object>();
        for (RecordComponent component : shape.getRecordComponents()) {
            Map<String, Object> type = type(component.getAnnotatedType());
            properties.put(component.getName(), isNullable(component) ? nullable(type) : type);
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(properties.keySet()));
        return schema;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> nullable(Map<String, Object> type) {
        if (type.containsKey("type")) {
            var open = new LinkedHashMap<>(type);
            open.put("type", List.of(type.get("type"), "null"));
            return open;
        }
        return Map.of("anyOf", new ArrayList<>(List.of(type, Map.of("type", "null"))));
    }

    private Map<String, Object> type(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType generic
                && generic.getType() instanceof java.lang.reflect.ParameterizedType whole) {
            AnnotatedType[] of = generic.getAnnotatedActualTypeArguments();
            Map<String, Object> inner = type(of[of.length - 1]);
            return whole.getRawType() == Map.class
                    ? Map.of("type", "object", "additionalProperties", inner)
                    : Map.of("type", "array", "items", inner);
        }
        return of((Class<?>) annotated.getType());
    }
}
