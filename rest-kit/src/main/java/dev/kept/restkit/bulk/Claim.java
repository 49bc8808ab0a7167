// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import java.util.Locale;
import java.util.UUID;

/**
 * An import that a worker has.
 *
 * @param worker which worker
 * @param contentType the content type of the upload
 * @param language in which the results are told
 * @param position how many items are done
 */
record Claim(UUID worker, BulkJob job, String contentType, Locale language, long position) {}
