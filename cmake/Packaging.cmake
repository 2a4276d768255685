# A Debian package of the program: `cpack --config build/release/CPackConfig.cmake`.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME cxmat)
set(CPACK_PACKAGE_VENDOR "The cxmat authors")
set(CPACK_PACKAGE_CONTACT "The cxmat authors <cxmat@example.org>")
set(CPACK_PACKAGE_HOMEPAGE_URL "")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY
    "assesses how mature a company's customer experience management is")
set(CPACK_PACKAGE_DESCRIPTION
    "Loads YAML questionnaires, scores what people answered with weighted maturity models,
 compares the result with a benchmark file, and renders reports as HTML, Markdown and
 workbooks, in German and English. It reads and writes files only.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL runtime)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME cxmat)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
