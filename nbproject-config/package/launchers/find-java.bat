@rem Sets JAVA_FOUND to a Java of 17 or later, or says what is missing. Looked for: CAPBU_JAVA_HOME, JAVA_HOME, the path.
@set "JAVA_FOUND="
@set "JAVA_SEEN="
@if defined CAPBU_JAVA_HOME call :try "%CAPBU_JAVA_HOME%"
@if not defined JAVA_FOUND if defined JAVA_HOME call :try "%JAVA_HOME%"
@if not defined JAVA_FOUND for %%J in (java.exe) do @if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
@if defined JAVA_FOUND exit /b 0
@chcp 65001 >nul
@if defined JAVA_SEEN (
  @echo capbu cần Java 17 trở lên; máy này đang có Java %JAVA_SEEN%. 1>&2
) else (
  @echo capbu cần Java 17 trở lên; máy này chưa có Java. 1>&2
)
@echo Chương trình chưa chạy. Hãy cài OpenJDK 17 trở lên, hoặc khai thư mục của nó trong biến CAPBU_JAVA_HOME. 1>&2
@exit /b 3

:try
@if not exist "%~1\bin\java.exe" exit /b 0
@set "JAVA_VERSION_FOUND="
@for /f "tokens=3" %%V in ('""%~1\bin\java.exe" -version 2^>^&1" ^| findstr /i "version"') do @if not defined JAVA_VERSION_FOUND set "JAVA_VERSION_FOUND=%%~V"
@if not defined JAVA_VERSION_FOUND exit /b 0
@for /f "tokens=1 delims=.-+" %%M in ("%JAVA_VERSION_FOUND%") do @set "JAVA_SEEN=%%M"
@if %JAVA_SEEN% GEQ 17 set "JAVA_FOUND=%~1"
@exit /b 0
