// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

/** Whether the content of an export can be fetched. */
enum AccessExportStatus {
    READY,
    EXPIRED
}
