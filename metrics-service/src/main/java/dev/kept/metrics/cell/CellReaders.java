// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import java.util.function.Function;

/** Opens a tenant's cells for reading; one snapshot per request. */
public interface CellReaders {

    /** @param tenant whose cells; one that is not known yet has a snapshot without any customer */
    CellSnapshot open(String tenant);

    /**
     * The same from another point of view: its cells are computed from the facts while they are asked for.
     *
     * @throws TooManyFacts if there are more than can be computed within a request
     */
    CellSnapshot open(String tenant, Viewpoint viewpoint);

    /**
     * What the facts that came since a time did to an answer, one after the other in the order in which they were
     * recorded.
     *
     * @param viewpoint whose {@code knownAt} is not null
     * @param question asked again after every fact that moved a cell it reads; not about a segment
     * @throws TooManyFacts if there are more than can be computed within a request
     */
    <T> Hindsight<T> since(String tenant, Viewpoint viewpoint, Function<CellReader, T> question);
}
