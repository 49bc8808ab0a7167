// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

/** A feature that derives something by the tenant's settings. Found by CDI and called before a change is committed. */
public interface SettingsListener {

    /** The settings of the current tenant have changed in the current transaction. */
    void settingsChanged();
}
