// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

/** The file cannot be read from here on. */
final class BulkFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient BulkError error;

    BulkFileException(BulkError error) {
        super(error.detail(), null, false, false);
        this.error = error;
    }

    BulkError error() {
        return error;
    }
}
