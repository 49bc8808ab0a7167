// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Constraint violations as faults of a body. */
public final class Violations {
    private Violations() {}

    /** The faults of an object that was validated by itself, in the order of their pointers. */
    public static List<Fault> faults(Collection<? extends ConstraintViolation<?>> violations) {
        List<Fault> faults = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations) {
            List<Path.Node> nodes = new ArrayList<>();
            violation.getPropertyPath().forEach(nodes::add);
            faults.add(Fault.at(pointer(nodes), code(violation), violation.getMessage()));
        }
        faults.sort(Comparator.comparing(Fault::toString));
        return faults;
    }

    /** For example {@code required}, {@code size}, {@code decimal-max}: the constraint's name. */
    static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            default -> name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }

    static String pointer(Iterable<Path.Node> nodes) {
        var pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escape(String.valueOf(node.getKey())));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
