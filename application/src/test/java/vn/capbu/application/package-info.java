/** Functional tests of the assembled console. */
package vn.capbu.application;
