@setlocal
@call "%~dp0find-java.bat" || (pause & exit /b 3)
@set "DATA=%CAPBU_HOME%"
@if not defined DATA set "DATA=%USERPROFILE%\.capbu"
@if not exist "%DATA%" mkdir "%DATA%"
@start "" "%~dp0console\bin\capbu64.exe" --jdkhome "%JAVA_FOUND%" --userdir "%DATA%\console" --cachedir "%DATA%\console\var\cache" "-J-Dcapbu.home=%DATA%" %*
