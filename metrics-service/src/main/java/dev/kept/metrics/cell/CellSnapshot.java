// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/** A reader whose every call sees the same committed state; to be closed by whoever opened it. */
public interface CellSnapshot extends CellReader, AutoCloseable {

    @Override
    void close();
}
