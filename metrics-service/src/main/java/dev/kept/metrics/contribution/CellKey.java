// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Identity of a cell within one generation. A class, because its hash is needed many times and costs a walk. */
public final class CellKey {

    /** An odd number without a pattern in its bits: the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Family family;
    private final int cuboid;
    private final Tile tile;
    private final int x;
    private final int y;
    private final List<String> segment;
    private final List<String> label;
    private final int hash;

    /**
     * @param cuboid bit i is set if the i-th dimension of the policy is kept apart
     * @param segment values of the dimensions that are kept apart, in the policy's order
     * @param label what was answered, for labelled families; else empty
     */
    public CellKey(Family family, int cuboid, Tile tile, int x, int y, List<String> segment, List<String> label) {
        this.family = family;
        this.cuboid = cuboid;
        this.tile = tile;
        this.x = x;
        this.y = y;
        this.segment = segment;
        this.label = label;
        this.hash = spreadHash();
    }

    /** Neighbouring days are the rule, on both axes: each part is spread over all bits, or whole diagonals share a hash. */
    private int spreadHash() {
        long kind = (family.hashCode() * 1024L + cuboid * 16L + tile.code()) * SPREAD;
        long place = (kind ^ x) * SPREAD + y;
        long words = (place ^ (place >>> 29) ^ segment.hashCode()) * SPREAD + label.hashCode();
        long mixed = (words ^ (words >>> 32)) * SPREAD;
        return (int) (mixed >>> 32);
    }

    public Family family() {
        return family;
    }

    /** Bit i is set if the i-th dimension of the policy is kept apart; 0 is the total. */
    public int cuboid() {
        return cuboid;
    }

    public Tile tile() {
        return tile;
    }

    /** First day, as the number of days since 1970-01-01. */
    public int x() {
        return x;
    }

    /** First day on the second axis; 0 where there is none. */
    public int y() {
        return y;
    }

    /** Values of the dimensions that are kept apart. */
    public List<String> segment() {
        return segment;
    }

    /** What was answered; empty unless the family is labelled. */
    public List<String> label() {
        return label;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellKey that
                && hash == that.hash
                && family == that.family
                && cuboid == that.cuboid
                && tile == that.tile
                && x == that.x
                && y == that.y
                && segment.equals(that.segment)
                && label.equals(that.label);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return family + "/" + cuboid + "/" + tile + "(" + x + "," + y + ")" + segment + label;
    }
}
