// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import java.util.Map;

/**
 * The import that is at work.
 *
 * @param id its id
 * @param tenant whose it is
 * @param kind of which kind
 * @param parameters the parameters with which it was started
 */
public record BulkJob(String id, String tenant, String kind, Map<String, String> parameters) {}
