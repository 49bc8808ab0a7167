// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

/**
 * Which keys a file has had, in 16 to 32 bytes each. It remembers 64 bits of each key: in a file of a million the chance
 * that any key is taken for another one is below one in ten million.
 */
final class SeenKeys {
    private static final long NONE = 0;

    private final int most;
    private long[] table = new long[1 << 10];
    private int size;

    SeenKeys(int most) {
        this.most = most;
    }

    /** Whether there is room for another key. */
    boolean hasRoom() {
        return size < most;
    }

    /** Whether the key is new; from now on it is not. */
    boolean add(String key) {
        if (size * 2 >= table.length) {
            grow();
        }
        if (!put(hash(key))) {
            return false;
        }
        size++;
        return true;
    }

    private boolean put(long hash) {
        int at = (int) hash & (table.length - 1);
        while (table[at] != NONE) {
            if (table[at] == hash) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = hash;
        return true;
    }

    private void grow() {
        long[] before = table;
        table = new long[before.length * 2];
        for (long hash : before) {
            if (hash != NONE) {
                put(hash);
            }
        }
    }

    // FNV-1a, and the last step of MurmurHash3, so that all bits depend on all characters.
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == NONE ? 1 : hash;
    }
}
