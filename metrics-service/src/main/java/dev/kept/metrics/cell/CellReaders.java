// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/** Opens a tenant's cells for reading; one snapshot per request. */
public interface CellReaders {

    /** @param tenant whose cells; one that is not known yet has a snapshot without any customer */
    CellSnapshot open(String tenant);
}
