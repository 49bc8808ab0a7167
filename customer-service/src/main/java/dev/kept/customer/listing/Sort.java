// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.listing;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.restkit.problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An order of rows, read from {@code -createdAt,name}: a minus sorts downwards, and the id settles what is equal. */
final class Sort<E> {

    private record Term<E>(SortKey<E> key, boolean descending) {}

    private final String text;
    private final List<Term<E>> terms;

    private Sort(String text, List<Term<E>> terms) {
        this.text = text;
        this.terms = terms;
    }

    static <E> Sort<E> of(String text, List<SortKey<E>> allowed) {
        List<Term<E>> terms = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : text.split(",", -1)) {
            String name = part.startsWith("-") ? part.substring(1) : part;
            SortKey<E> key = allowed.stream()
                    .filter(candidate -> candidate.name().equals(name) && seen.add(name))
                    .findFirst()
                    .orElseThrow(() -> INVALID_REQUEST.withFaults(List.of(Fault.textParameter(
                            "sort",
                            "sort-unknown",
                            allowed.stream().map(SortKey::name).collect(Collectors.joining(", "))))));
            terms.add(new Term<>(key, part.startsWith("-")));
        }
        return new Sort<>(text, terms);
    }

    String text() {
        return text;
    }

    String orderBy() {
        return terms.stream()
                        .map(term -> term.key().expression() + (term.descending() ? " desc" : " asc"))
                        .collect(Collectors.joining(", "))
                + ", e.id "
                + (idDescending() ? "desc" : "asc");
    }

    /** The condition that a row comes after the one whose keys are the parameters {@code k0, k1, ...}. */
    String after() {
        return IntStream.rangeClosed(0, terms.size())
                .mapToObj(this::afterAt)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String afterAt(int position) {
        String equal = IntStream.range(0, position)
                .mapToObj(i -> terms.get(i).key().expression() + " = :k" + i + " and ")
                .collect(Collectors.joining());
        boolean last = position == terms.size();
        String expression = last ? "e.id" : terms.get(position).key().expression();
        boolean descending = last ? idDescending() : terms.get(position).descending();
        return "(" + equal + expression + (descending ? " < " : " > ") + ":k" + position + ")";
    }

    // In the direction of the last term, so that an index on (term, id) serves both directions.
    private boolean idDescending() {
        return terms.get(terms.size() - 1).descending();
    }

    String[] keysOf(E row, String id) {
        List<String> keys = new ArrayList<>(
                terms.stream().map(term -> term.key().value().apply(row)).toList());
        keys.add(id);
        return keys.toArray(String[]::new);
    }

    List<Object> parse(List<String> keys) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            values.add(terms.get(i).key().parse().apply(keys.get(i)));
        }
        values.add(keys.get(terms.size()));
        return values;
    }
}
