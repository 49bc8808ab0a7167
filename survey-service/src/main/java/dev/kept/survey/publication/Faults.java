// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.restkit.problem.Fault;
import java.util.ArrayList;
import java.util.List;

/** What was found. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String pointer, String code, Object... args) {
        found.add(Fault.textAt(pointer, code, args));
    }

    void addAll(List<Fault> more) {
        found.addAll(more);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(found);
    }

    /** A place below another one, with a key as it is written in a JSON pointer. */
    static String below(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
