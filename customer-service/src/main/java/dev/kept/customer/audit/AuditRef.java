// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

/**
 * An entry that was written.
 *
 * @param id its id
 * @param sequence its place in the tenant's chain, from 1
 * @param hash what the chain holds from here on, as 64 hexadecimal digits
 */
public record AuditRef(String id, long sequence, String hash) {}
