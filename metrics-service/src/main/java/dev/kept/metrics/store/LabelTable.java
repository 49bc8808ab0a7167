// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Small numbers for lists of words. Used within one transaction: only what it has read itself is remembered. */
final class LabelTable {

    private final TenantConnection connection;
    private final Map<List<String>, Integer> ids = new HashMap<>(Map.of(List.of(), 0));
    private final Map<Integer, List<String>> words = new HashMap<>(Map.of(0, List.of()));

    private record Label(int id, List<String> words) {}

    LabelTable(TenantConnection connection) {
        this.connection = connection;
    }

    /** Numbers for all these lists; new ones are stored. */
    private Map<List<String>, Integer> intern(Collection<List<String>> lists) {
        Set<List<String>> missing = new HashSet<>(lists);
        missing.removeAll(ids.keySet());
        find(missing);
        missing.removeAll(ids.keySet());
        if (!missing.isEmpty()) {
            // In one order everywhere, so that two writers never wait for each other in a circle.
            Set<String> literals =
                    new TreeSet<>(missing.stream().map(LabelTable::literal).toList());
            connection.update(
                    "insert into label (tenant, words) select ?, w.words::text[]"
                            + " from unnest(?::text[]) with ordinality as w (words, n) order by w.n"
                            + " on conflict do nothing",
                    (Object) literals.toArray(String[]::new));
            find(missing);
        }
        return ids;
    }

    /** The number of each list, in their order; new ones are stored. */
    int[] numbers(List<List<String>> lists) {
        Map<List<String>, Integer> known = intern(lists);
        return lists.stream().mapToInt(list -> known.getOrDefault(list, 0)).toArray();
    }

    /** The lists behind numbers. */
    Map<Integer, List<String>> words(Collection<Integer> numbers) {
        Set<Integer> missing = new HashSet<>(numbers);
        missing.removeAll(words.keySet());
        if (!missing.isEmpty()) {
            int[] wanted = missing.stream().mapToInt(Integer::intValue).toArray();
            connection
                    .list("select id, words from label where tenant = ? and id = any(?)", LabelTable::read, wanted)
                    .forEach(this::remember);
        }
        return words;
    }

    private void find(Set<List<String>> lists) {
        if (!lists.isEmpty()) {
            String[] literals = lists.stream().map(LabelTable::literal).toArray(String[]::new);
            connection
                    .list(
                            "select l.id, l.words from label l where l.tenant = ? and l.words in"
                                    + " (select w::text[] from unnest(?::text[]) w)",
                            LabelTable::read,
                            (Object) literals)
                    .forEach(this::remember);
        }
    }

    private void remember(Label label) {
        ids.put(label.words(), label.id());
        words.put(label.id(), label.words());
    }

    private static Label read(ResultSet row) throws SQLException {
        Array array = row.getArray(2);
        return new Label(row.getInt(1), List.copyOf(Arrays.asList((String[]) array.getArray())));
    }

    /** As PostgreSQL writes an array: an array of arrays would have to be rectangular. */
    private static String literal(List<String> list) {
        StringBuilder literal = new StringBuilder("{");
        for (String word : list) {
            literal.append(literal.length() == 1 ? "\"" : ",\"")
                    .append(word.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }
}
