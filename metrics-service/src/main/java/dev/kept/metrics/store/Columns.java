// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The position of keys in the list that was asked for. */
final class Columns<K> {

    private final Map<K, Integer> positions = new HashMap<>();

    Columns(List<K> keys) {
        for (int i = 0; i < keys.size(); i++) {
            positions.putIfAbsent(keys.get(i), i);
        }
    }

    int of(K key) {
        Integer position = positions.get(key);
        if (position == null) {
            throw new IllegalArgumentException(key + " was not asked for");
        }
        return position;
    }
}
