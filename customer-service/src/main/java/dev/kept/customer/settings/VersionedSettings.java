// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

/** Settings with the version that their ETag names; version 0 are the defaults. */
record VersionedSettings(TenantSettings settings, long version) {

    static VersionedSettings of(DeclaredSettings declared) {
        return new VersionedSettings(declared.settings(), declared.version());
    }
}
