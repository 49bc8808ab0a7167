// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

import java.util.Locale;

/** In which form everything is given out. */
enum AccessExportFormat {
    JSON("application/json"),
    CSV("text/csv; charset=UTF-8");

    private final String mediaType;

    AccessExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String fileName(String id) {
        return id + "." + name().toLowerCase(Locale.ROOT);
    }
}
